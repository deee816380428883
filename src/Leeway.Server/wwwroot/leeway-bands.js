// Where the counts of a chart came from, behind its lines.

/** Bands lie behind the first series: hatched where nothing counts, dotted where counts were not scraped. */
export function bands(json, colours) {
    // A narrower band has no room for its name; the line above the charts has it.
    const narrow = (Date.parse(json.until) - Date.parse(json.from)) / 6;
    const nameOf = (band) =>
        band.kind === "uncovered" || Date.parse(band.until) - Date.parse(band.from) < narrow ? "" : band.kind;
    const data = json.bands
        .filter((band) => band.kind !== "scraped")
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
