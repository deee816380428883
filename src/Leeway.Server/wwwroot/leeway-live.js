// Keeps an open page truthful: refreshes it at every tick, and says so when the server is gone.
import { morph } from "./leeway-morph.js";

// The server says something every 5 s; three times that is silence.
const silenceMs = 15_000;
const retryMs = 2_000;

let source;
let heardAt = Date.now();
let lostSince;
let refreshing = false;
let again = false;

function listen() {
    source?.close();
    source = new EventSource("events");
    source.addEventListener("tick", () => {
        heard();
        refresh();
    });
    source.addEventListener("alive", heard);
    source.addEventListener("error", () => {
        lost();
        // A browser gives up for good after a refused connection; we do not.
        if (source.readyState === EventSource.CLOSED) {
            setTimeout(listen, retryMs);
        }
    });
}

function heard() {
    heardAt = Date.now();
    lostSince = undefined;
    show();
}

function lost() {
    lostSince ??= new Date();
    show();
}

// Looked up anew each time: a navigation may have put another bar in its place.
function show() {
    const bar = document.getElementById("lost");
    if (!bar) {
        return;
    }
    if (!lostSince) {
        bar.hidden = true;
        return;
    }
    const since = lostSince.toISOString().slice(11, 19);
    const asOf = bar.dataset.asOf ? `is from ${bar.dataset.asOf} UTC` : "may be old";
    const text = `No connection to the server since ${since} UTC; what you see ${asOf}.`;
    if (bar.hidden || bar.textContent !== text) {
        bar.textContent = text;
        bar.hidden = false;
    }
}

async function refresh() {
    // A page about the past says of when it is, and stays as it is.
    if (document.querySelector("[data-still]")) {
        return;
    }
    if (document.hidden || refreshing) {
        again = true;
        return;
    }
    refreshing = true;
    again = false;
    const address = location.href;
    try {
        const response = await fetch(address, { headers: { accept: "text/html" }, cache: "no-store" });
        const text = await response.text();
        // Somebody went elsewhere while this was on its way.
        if (address === location.href && response.headers.get("content-type")?.startsWith("text/html")) {
            const fresh = new DOMParser().parseFromString(text, "text/html");
            document.title = fresh.title;
            morph(document.body, fresh.body);
            show();
        }
    } catch {
        lost();
    } finally {
        refreshing = false;
        if (again && !document.hidden) {
            refresh();
        }
    }
}

document.addEventListener("visibilitychange", () => {
    if (!document.hidden && again) {
        refresh();
    }
});
setInterval(() => {
    if (Date.now() - heardAt > silenceMs) {
        lost();
        heardAt = Date.now();
        listen();
    }
}, 1_000);
// A navigation renders the bar hidden, as the server knows nothing of the loss.
globalThis.Blazor?.addEventListener("enhancedload", show);
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", (event) => event.persisted && listen());
listen();
