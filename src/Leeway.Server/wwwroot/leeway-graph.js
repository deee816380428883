// Zooms and drags the graph of dependencies. Without it the graph can be scrolled, and its nodes are links all the same.
const step = 1.25;
const scaleMin = 0.1;
const scaleMax = 4;
const key = "leeway-graph";

let dragged;

function viewOf(element) {
    return element.closest?.(".graph")?.querySelector(".graph-view");
}

function scaleOf(view) {
    return Number(view.dataset.scale ?? 1);
}

// What lies at the given point of the view stays there.
function zoom(view, scale, x = view.clientWidth / 2, y = view.clientHeight / 2) {
    const picture = view.querySelector("svg");
    const bounded = Math.min(scaleMax, Math.max(scaleMin, scale));
    const ratio = bounded / scaleOf(view);
    picture.style.width = `${picture.viewBox.baseVal.width * bounded}px`;
    picture.style.height = `${picture.viewBox.baseVal.height * bounded}px`;
    const left = (view.scrollLeft + x) * ratio - x;
    const top = (view.scrollTop + y) * ratio - y;
    view.dataset.scale = bounded;
    view.scrollTo(left, top);
}

function fit(view) {
    zoom(view, (view.clientWidth - 4) / view.querySelector("svg").viewBox.baseVal.width);
}

document.addEventListener("click", event => {
    const view = viewOf(event.target);
    if (!view) {
        return;
    }
    const button = event.target.closest("[data-zoom]");
    if (button?.dataset.zoom === "fit") {
        fit(view);
    } else if (button) {
        zoom(view, scaleOf(view) * (button.dataset.zoom === "in" ? step : 1 / step));
    } else if (event.target.closest("a")) {
        // The next page shows the same part of the graph.
        sessionStorage.setItem(key, JSON.stringify([scaleOf(view), view.scrollLeft, view.scrollTop]));
    }
});

document.addEventListener(
    "wheel",
    event => {
        const view = viewOf(event.target);
        if (view && event.ctrlKey) {
            event.preventDefault();
            const box = view.getBoundingClientRect();
            const scale = scaleOf(view) * (event.deltaY < 0 ? step : 1 / step);
            zoom(view, scale, event.clientX - box.left, event.clientY - box.top);
        }
    },
    { passive: false },
);

document.addEventListener("pointerdown", event => {
    const view = viewOf(event.target);
    // Fingers scroll by themselves; a link is for clicking.
    if (view && event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a, button")) {
        dragged = { view, x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
        event.preventDefault();
    }
});

document.addEventListener("pointermove", event => {
    dragged?.view.scrollTo(dragged.x - event.clientX, dragged.y - event.clientY);
});

document.addEventListener("pointerup", () => {
    dragged = undefined;
});

document.documentElement.classList.add("scripted");

// A click on a node leads to a new document, or puts another graph in the place of this one.
function restore() {
    const view = document.querySelector(".graph-view");
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (view && kept) {
        const [scale, left, top] = JSON.parse(kept);
        delete view.dataset.scale;
        zoom(view, scale);
        view.scrollTo(left, top);
    }
}

restore();
globalThis.Blazor?.addEventListener("enhancedload", () => {
    document.documentElement.classList.add("scripted");
    restore();
});
