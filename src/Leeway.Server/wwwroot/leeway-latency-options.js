// The latency of a service over time and in sum, from counts per band of duration.
import { frame, instant, timeAxis } from "./leeway-chart-options.js";

/** The bands in words, the fastest first; the last one has no upper bound. */
function bandNames(bounds) {
    return [...bounds.map((bound) => `≤ ${seconds(bound)}`), `> ${seconds(bounds.at(-1) ?? 0)}`];
}

function seconds(value) {
    return value < 1 ? `${Number((value * 1000).toPrecision(3))} ms` : `${Number(value.toPrecision(3))} s`;
}

/** The first band that is too slow, or -1 if no threshold is known. */
function firstSlow(json) {
    return json.threshold == null ? -1 : json.bounds.findIndex((bound) => bound >= json.threshold) + 1;
}

function bandAxis(json, colours) {
    return {
        type: "category",
        data: bandNames(json.bounds),
        axisLabel: { color: colours.soft, fontSize: 11 },
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
    };
}

export function heatmap(json, colours) {
    const untilMs = Date.parse(json.until);
    const widthMs = json.stepSeconds * 1000;
    const cells = json.steps.flatMap((step) =>
        step.counts.map((count, band) => [Date.parse(step.from), band, count]).filter((cell) => cell[2] > 0),
    );
    const most = Math.max(10, ...cells.map((cell) => cell[2]));
    const slow = firstSlow(json);
    const common = frame(colours, {});
    return {
        ...common,
        legend: { show: false },
        grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
        tooltip: {
            ...common.tooltip,
            trigger: "item",
            formatter: (cell) =>
                `${instant(cell.value[0])} UTC\n${bandNames(json.bounds)[cell.value[1]]}: ${Math.round(cell.value[2])} events`,
        },
        xAxis: timeAxis(json, colours),
        yAxis: { ...bandAxis(json, colours), splitLine: { show: true, lineStyle: { color: colours.line } } },
        series: [
            {
                type: "custom",
                data: cells,
                renderItem: (parameters, api) => {
                    const [at, band, count] = [api.value(0), api.value(1), api.value(2)];
                    const from = api.coord([at, band]);
                    const until = api.coord([Math.min(untilMs, at + widthMs), band]);
                    const height = api.size([0, 1])[1];
                    return {
                        type: "rect",
                        shape: { x: from[0], y: from[1] - height / 2 + 0.5, width: Math.max(1, until[0] - from[0]), height: height - 1 },
                        style: { fill: colours.series[0], opacity: 0.08 + (0.92 * Math.log1p(count)) / Math.log1p(most) },
                    };
                },
            },
            thresholdLine(json, colours, slow, Date.parse(json.from)),
        ],
    };
}

export function histogram(json, colours) {
    const slow = firstSlow(json);
    const all = json.totals.reduce((sum, count) => sum + count, 0);
    const share = (count) => `${Number(((100 * count) / Math.max(1, all)).toPrecision(2))}%`;
    return {
        ...frame(colours, { tip: (bars) => `${bars[0].name}: ${Math.round(bars[0].value)} events, ${share(bars[0].value)}` }),
        legend: { show: false },
        grid: { left: 8, right: 60, top: 12, bottom: 4, containLabel: true },
        xAxis: {
            type: "value",
            axisLabel: { color: colours.soft, fontSize: 11, hideOverlap: true },
            splitLine: { lineStyle: { color: colours.line } },
        },
        yAxis: bandAxis(json, colours),
        series: [
            {
                type: "bar",
                data: json.totals.map((count, band) => ({
                    value: count,
                    itemStyle: { color: slow >= 0 && band >= slow ? colours.series[1] : colours.series[0] },
                })),
                label: { show: true, position: "right", color: colours.soft, fontSize: 11, formatter: (bar) => share(bar.value) },
            },
            thresholdLine(json, colours, slow),
        ],
    };
}

/** Between two bands, where a mark line of a category axis cannot lie. */
function thresholdLine(json, colours, slow, at = 0) {
    return {
        type: "custom",
        silent: true,
        tooltip: { show: false },
        data: slow < 0 ? [] : [[at, slow]],
        renderItem: (parameters, api) => {
            const { x, width } = parameters.coordSys;
            const y = api.coord([at, slow])[1] + api.size([0, 1])[1] / 2;
            const style = { stroke: colours.page, lineWidth: 1.25, lineDash: [4, 3] };
            const text = `slower than ${seconds(json.threshold)} ↑`;
            return {
                type: "group",
                children: [
                    { type: "line", shape: { x1: x, y1: y, x2: x + width, y2: y }, style },
                    {
                        type: "text",
                        style: { text, x: x + width - 4, y: y - 3, align: "right", verticalAlign: "bottom", fill: colours.page, font: `11px ${colours.font}` },
                    },
                ],
            };
        },
    };
}
