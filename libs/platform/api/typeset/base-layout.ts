/** What every print of ours has: its language, its colour, our fonts. Typst; texts come from `data`, never as markup. */
export const baseLayout = String.raw`
#let data = json(bytes(sys.inputs.data))
#let strong-colour = oklch(42%, data.colour.chroma, data.colour.hue * 1deg)
#let pale-colour = oklch(96%, calc.min(data.colour.chroma, 0.02), data.colour.hue * 1deg)
#let quiet = luma(35%)
#set document(title: data.name, author: data.gemeente)
#set text(font: ("Source Sans 3", "Noto Sans Arabic"), lang: data.lang, size: 11pt)
#set par(leading: 0.62em, spacing: 0.9em)
// what people of the gemeente wrote, in Dutch
#let dutch(words) = text(lang: "nl", words)
// codes and addresses read from left to right everywhere
#let latin(words) = text(dir: ltr, lang: "en", words)
#let qr(size) = box(width: size, fill: white, image(bytes(data.qr), format: "svg", width: 100%, alt: data.qrAlt))
#let panel(body) = block(width: 100%, fill: pale-colour, inset: (x: 5mm, y: 4.5mm), radius: 2mm, breakable: false, body)
`;
