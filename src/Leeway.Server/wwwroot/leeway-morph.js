// Makes a piece of the page like a fresh one, node by node, and touches nothing that is already so. Focus, scroll and
// selection stay, because their elements stay.

/** What a person changes in the page is theirs: the refresh leaves it alone. */
const own = { DETAILS: ["open"], INPUT: ["value"], P: ["hidden"] };

export function morph(old, fresh) {
    morphAttributes(old, fresh);
    if (old.tagName === "SELECT") {
        return;
    }
    let at = old.firstChild;
    for (const next of [...fresh.childNodes]) {
        const same = find(at, next);
        if (same) {
            while (at !== same) {
                at = drop(at);
            }
            at = at.nextSibling;
            if (same.nodeType === Node.ELEMENT_NODE) {
                morph(same, next);
            } else if (same.nodeValue !== next.nodeValue) {
                same.nodeValue = next.nodeValue;
            }
        } else {
            old.insertBefore(document.importNode(next, true), at);
        }
    }
    while (at) {
        at = drop(at);
    }
}

function find(from, wanted) {
    // Rows come and go, so a node may stand a few places further; beyond that a new one is cheaper.
    for (let node = from, steps = 0; node && steps < 20; node = node.nextSibling, steps++) {
        if (isSame(node, wanted)) {
            return node;
        }
    }
    return null;
}

function isSame(node, wanted) {
    if (node.nodeType !== wanted.nodeType || node.nodeName !== wanted.nodeName) {
        return false;
    }
    return node.nodeType !== Node.ELEMENT_NODE || key(node) === key(wanted);
}

function key(element) {
    return element.id || element.getAttribute("data-key") || "";
}

function drop(node) {
    const next = node.nextSibling;
    node.remove();
    return next;
}

function morphAttributes(old, fresh) {
    const kept = own[old.tagName] ?? [];
    for (const { name, value } of fresh.attributes) {
        if (!kept.includes(name) && old.getAttribute(name) !== value) {
            old.setAttribute(name, value);
        }
    }
    for (const { name } of [...old.attributes]) {
        if (!kept.includes(name) && !fresh.hasAttribute(name)) {
            old.removeAttribute(name);
        }
    }
}
