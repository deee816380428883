// <leeway-chart src="…json…" kind="…">: draws what the address tells. The light DOM is the table that is read without
// scripts; here it folds away beneath the drawing. The drawing lives in a shadow tree, which a refresh does not touch.
import { options } from "./leeway-chart-options.js";
import { palette } from "./leeway-palette.js";

let library;
const answers = new Map();

const style = new CSSStyleSheet();
style.replaceSync(`
    :host { display: block; min-width: 0; }
    .plot { height: 15rem; }
    :host([kind="heatmap"]) .plot, :host([kind="histogram"]) .plot { height: 20rem; }
    details { font-size: 0.8125rem; }
    summary { cursor: pointer; color: var(--soft); padding: 0.25rem 0; }
    summary:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    .tip { font: 0.8125rem/1.4 var(--font); color: var(--ink); font-variant-numeric: tabular-nums; }
    .tip b, .tip span { display: block; white-space: nowrap; }
`);

/** ECharts, loaded once and only by a page that has a chart. */
function echarts() {
    library ??= new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = document.querySelector("meta[name=leeway-echarts]").content;
        script.onload = () => resolve(globalThis.echarts);
        script.onerror = () => reject(new Error("the chart library did not load"));
        document.head.append(script);
    });
    return library;
}

/** Charts of one address share one answer a tick. */
function numbers(src, asOf) {
    const known = answers.get(src);
    if (known?.asOf === asOf) {
        return known.json;
    }
    const json = fetch(src, { headers: { accept: "application/json" } }).then((response) => {
        if (!response.ok) {
            throw new Error(`${src} answered ${response.status}`);
        }
        return response.json();
    });
    for (const [other, answer] of answers) {
        if (answer.asOf !== asOf) {
            answers.delete(other);
        }
    }
    answers.set(src, { asOf, json });
    return json;
}

class LeewayChart extends HTMLElement {
    static observedAttributes = ["src", "as-of", "threshold"];
    #plot;
    #chart;
    #json;
    #watch;
    #due = false;
    #repaint = () => this.#paint();

    connectedCallback() {
        if (!this.shadowRoot) {
            const root = this.attachShadow({ mode: "open" });
            root.adoptedStyleSheets = [style];
            this.#plot = document.createElement("div");
            this.#plot.className = "plot";
            this.#plot.setAttribute("role", "img");
            const details = document.createElement("details");
            const summary = document.createElement("summary");
            summary.textContent = "In numbers";
            details.append(summary, document.createElement("slot"));
            root.append(this.#plot, details);
        }
        this.#watch = new ResizeObserver(() => this.#chart?.resize());
        this.#watch.observe(this.#plot);
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#repaint);
        this.#load();
    }

    disconnectedCallback() {
        this.#watch?.disconnect();
        matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#repaint);
        this.#chart?.dispose();
        this.#chart = undefined;
    }

    attributeChangedCallback() {
        // A refresh changes several attributes at once.
        if (this.#plot?.isConnected && !this.#due) {
            this.#due = true;
            queueMicrotask(() => {
                this.#due = false;
                this.#load();
            });
        }
    }

    async #load() {
        this.#plot.setAttribute("aria-label", this.getAttribute("label") ?? "");
        try {
            const [lib, json] = await Promise.all([
                echarts(),
                numbers(this.getAttribute("src"), this.getAttribute("as-of")),
            ]);
            if (!this.isConnected) {
                return;
            }
            this.#json = json;
            this.#chart ??= lib.init(this.#plot, null, { renderer: "canvas" });
            this.#paint();
            this.dataset.drawn = this.getAttribute("as-of") ?? "";
        } catch (error) {
            // The numbers stay readable, and the bar of the page says that the server is gone.
            console.warn(`leeway-chart: ${error.message}`);
        }
    }

    #paint() {
        if (this.#chart && this.#json) {
            const threshold = this.getAttribute("threshold");
            const json = threshold ? { ...this.#json, threshold: Number(threshold) } : this.#json;
            const drawing = options(this.getAttribute("kind"), json, palette(this));
            this.#chart.setOption(drawing, { notMerge: true });
        }
    }
}

customElements.define("leeway-chart", LeewayChart);
