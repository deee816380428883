// What each kind of chart looks like: numbers in, an option object of ECharts out.
import { bands, changes } from "./leeway-bands.js";
import { heatmap, histogram } from "./leeway-latency-options.js";

// A log axis has no zero: rates of this or less lie on its lowest line.
const floor = 0.01;

export function options(kind, json, colours) {
    const drawing = { budget, burn, errors, traffic, heatmap, histogram }[kind];
    return drawing(json, colours);
}

export function frame(colours, { format, tip }) {
    return {
        animation: false,
        textStyle: { fontFamily: colours.font, color: colours.soft },
        grid: { left: 8, right: 16, top: 30, bottom: 4, containLabel: true },
        tooltip: {
            trigger: "axis",
            confine: true,
            backgroundColor: colours.surface,
            borderColor: colours.line,
            textStyle: { color: colours.ink, fontSize: 12, fontFamily: colours.font },
            // Drawn, not written as HTML: the content security policy allows no inline style.
            renderMode: "richText",
            formatter: tip ?? ((points) => tipOf(points, format)),
        },
        legend: {
            top: 0,
            left: 0,
            type: "scroll",
            icon: "roundRect",
            itemWidth: 16,
            itemHeight: 3,
            textStyle: { color: colours.soft, fontSize: 12 },
        },
    };
}

function tipOf(points, format) {
    const lines = points
        .filter((point) => point.value?.[1] != null)
        .map((point) => `${point.seriesName}: ${format(point.value[2] ?? point.value[1])}`);
    return points.length ? [`${instant(points[0].value[0])} UTC`, ...lines].join("\n") : "";
}

export function instant(ms) {
    return new Date(ms).toISOString().slice(0, 16).replace("T", " ");
}

export function timeAxis(json, colours) {
    return {
        type: "time",
        min: Date.parse(json.from),
        max: Date.parse(json.until),
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.soft, fontSize: 11, hideOverlap: true, formatter: clockText(json) },
        splitLine: { show: false },
    };
}

function clockText(json) {
    const days = (Date.parse(json.until) - Date.parse(json.from)) / 86_400_000;
    return (ms) => {
        const text = new Date(ms).toISOString();
        return days > 2 ? text.slice(5, 10) : text.slice(11, 16);
    };
}

function valueAxis(colours, format, more = {}) {
    return {
        type: "value",
        axisLabel: { color: colours.soft, fontSize: 11, formatter: format },
        splitLine: { lineStyle: { color: colours.line } },
        splitNumber: 4,
        ...more,
    };
}

function line(name, colour, more = {}) {
    return {
        name,
        type: "line",
        showSymbol: false,
        connectNulls: false,
        lineStyle: { color: colour, width: 1.75 },
        itemStyle: { color: colour },
        ...more,
    };
}

function percent(share) {
    const value = share * 100;
    const digits = Math.abs(value) >= 10 || value === 0 ? 0 : Math.abs(value) >= 0.1 ? 2 : 4;
    return `${Number(value.toFixed(digits))}%`.replace("-", "−");
}

function times(factor) {
    return `${Number(factor.toPrecision(3))}×`;
}

/** Values that speak of the end of their step. */
function atEnds(json, values) {
    const untilMs = Date.parse(json.until);
    return values.map((value, i) => [json.startsMs[i + 1] ?? untilMs, value]);
}

function budget(json, colours) {
    const left = atEnds(json, json.budgetRemaining);
    const least = Math.floor(Math.min(0, ...json.budgetRemaining.filter((share) => share != null)) * 2) / 2;
    const span = 1 - least;
    return {
        ...frame(colours, { format: percent }),
        legend: { show: false },
        grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
        xAxis: timeAxis(json, colours),
        yAxis: valueAxis(colours, percent, { min: least, max: 1, interval: span <= 1.5 ? 0.25 : span <= 3 ? 0.5 : span / 5 }),
        series: [
            line("Budget left", colours.budget, {
                data: left,
                areaStyle: { color: colours.budget, opacity: 0.15 },
                markArea: bands(json, colours),
                markLine: {
                    silent: true,
                    symbol: "none",
                    label: { show: false },
                    lineStyle: { color: colours.page, type: "solid", width: 1 },
                    data: [{ yAxis: 0 }, ...changes(json, colours)],
                },
            }),
            // What is overspent lies in the colour of a page.
            line("Overspent", colours.page, {
                data: left.map(([at, share]) => [at, share < 0 ? share : null]),
                areaStyle: { color: colours.page, opacity: 0.25 },
            }),
        ],
    };
}

function burn(json, colours) {
    const dashes = ["solid", [6, 3], [2, 3]];
    const count = colours.series.length;
    const series = json.windows.map((window, i) =>
        line(window.length, colours.series[i % count], {
            lineStyle: { color: colours.series[i % count], width: 1.5, type: dashes[Math.floor(i / count) % 3] },
            // The third number is the true one, for the tip.
            data: atEnds(json, window.burnRate).map(([at, rate]) => [at, rate == null ? null : Math.max(rate, floor), rate]),
        }),
    );
    if (series.length > 0) {
        series[0].markArea = bands(json, colours);
        series[0].markLine = {
            silent: true,
            symbol: "none",
            data: changes(json, colours).concat(json.thresholds.map((tier, i) => ({
                yAxis: tier.burnRate,
                lineStyle: { color: tier.severity === "page" ? colours.page : colours.ticket, type: "dashed" },
                label: {
                    formatter: `${tier.severity} ${times(tier.burnRate)} (${tier.longWindow}, ${tier.shortWindow})`,
                    // At the left, because what burns now is at the right; in turn at two places, because factors
                    // often lie too close for labels above each other.
                    position: "insideStartTop",
                    distance: [4 + (i % 2) * 150, 2],
                    color: tier.severity === "page" ? colours.page : colours.ticket,
                    fontSize: 11,
                },
            }))),
        };
    }
    const highest = Math.max(10, ...json.thresholds.map((tier) => tier.burnRate));
    return {
        ...frame(colours, { format: times }),
        xAxis: timeAxis(json, colours),
        yAxis: valueAxis(colours, times, {
            type: "log",
            min: floor,
            max: (range) => 10 ** Math.ceil(Math.log10(Math.max(1.5 * highest, range.max))),
        }),
        series,
    };
}

function errors(json, colours) {
    return {
        ...frame(colours, { format: percent }),
        legend: { show: false },
        grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
        xAxis: timeAxis(json, colours),
        yAxis: valueAxis(colours, percent, { min: 0 }),
        series: [
            line("Error ratio", colours.series[1], {
                step: "start",
                data: atEnds(json, json.errorRatio),
                markArea: bands(json, colours),
            }),
        ],
    };
}

function traffic(json, colours) {
    const untilMs = Date.parse(json.until);
    const perSecond = (counts) =>
        counts.map((count, i) => {
            const endMs = json.startsMs[i + 1] ?? untilMs;
            return [endMs, json.errorRatio[i] == null ? null : (count * 1000) / (endMs - json.startsMs[i])];
        });
    const rate = (value) => `${Number(value.toPrecision(3))}/s`;
    return {
        ...frame(colours, { format: rate }),
        xAxis: timeAxis(json, colours),
        yAxis: valueAxis(colours, rate, { min: 0 }),
        series: [
            line("Events", colours.series[0], {
                step: "start",
                data: perSecond(json.total),
                areaStyle: { color: colours.series[0], opacity: 0.12 },
                markArea: bands(json, colours),
            }),
            line("Bad", colours.series[1], {
                step: "start",
                data: perSecond(json.bad),
                lineStyle: { color: colours.series[1], width: 1.75, type: [4, 2] },
                areaStyle: { color: colours.series[1], opacity: 0.3 },
            }),
        ],
    };
}
