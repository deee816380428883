// The colours of the style sheet, as a canvas needs them.

export function palette(element) {
    const style = getComputedStyle(element);
    const of = (name) => style.getPropertyValue(`--${name}`).trim();
    const colours = {
        ink: of("ink"),
        soft: of("soft"),
        line: of("line"),
        surface: of("surface"),
        sunken: of("sunken"),
        page: of("page"),
        ticket: of("ticket"),
        budget: of("budget"),
        hatch: of("hatch"),
        font: of("font"),
        series: [1, 2, 3, 4, 5, 6, 7].map((number) => of(`series-${number}`)),
    };
    return { ...colours, hatched: hatched(colours.hatch), dotted: dotted(colours.hatch) };
}

// Patterns, not colours, say what is not known or not scraped.
function tile(size, draw, colour) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    const pen = canvas.getContext("2d");
    pen.strokeStyle = pen.fillStyle = colour;
    draw(pen);
    return { image: canvas, repeat: "repeat" };
}

function hatched(colour) {
    return tile(
        8,
        (pen) => {
            pen.globalAlpha = 0.55;
            pen.lineWidth = 1;
            pen.beginPath();
            for (const shift of [-8, 0, 8]) {
                pen.moveTo(shift, 8);
                pen.lineTo(shift + 8, 0);
            }
            pen.stroke();
        },
        colour,
    );
}

function dotted(colour) {
    return tile(
        8,
        (pen) => {
            pen.globalAlpha = 0.4;
            pen.fillRect(1, 1, 1.5, 1.5);
            pen.fillRect(5, 5, 1.5, 1.5);
        },
        colour,
    );
}
