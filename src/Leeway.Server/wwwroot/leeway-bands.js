// What lies behind the lines of a chart: where its counts came from, and when the SLO was changed.

// Counts that were read when they happened need no pattern.
const atTheirTime = new Set(["scraped", "queried", "queried, scraped"]);

/** Bands lie behind the first series: hatched where nothing counts, dotted where counts were not read at their time. */
export function bands(json, colours) {
    // A narrower band has no room for its name; the line above the charts has it.
    const narrow = (Date.parse(json.until) - Date.parse(json.from)) / 6;
    const nameOf = (band) =>
        band.kind === "uncovered" || Date.parse(band.until) - Date.parse(band.from) < narrow
            ? ""
            : band.kind.replace("backfilled", "filled in");
    const data = json.bands
        .filter((band) => !atTheirTime.has(band.kind))
        .map((band) => [
            {
                xAxis: Date.parse(band.from),
                name: nameOf(band),
                itemStyle: { color: ["uncovered", "excluded"].includes(band.kind) ? colours.hatched : colours.dotted },
                label: { color: colours.soft, fontSize: 11, position: "insideTopLeft" },
            },
            { xAxis: Date.parse(band.until) },
        ]);
    return { silent: true, data };
}

/** Upright lines where another version of the SLO came into force, for the mark lines of the first series. */
export function changes(json, colours) {
    return json.changes.map((change) => ({
        xAxis: Date.parse(change.at),
        lineStyle: { color: colours.soft, type: "dotted", width: 1.5 },
        label: { show: true, formatter: change.text, position: "insideEndTop", color: colours.soft, fontSize: 11 },
    }));
}
