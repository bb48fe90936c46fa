import { baseLayout } from './base-layout';

/** A letter on A4 with a code of its own; the address stands in the window of an envelope. */
export const letterLayout =
  baseLayout +
  String.raw`
#set page(paper: "a4", margin: (x: 24mm, top: 20mm, bottom: 16mm))
#set text(size: 11.6pt)
#show heading.where(level: 1): it => text(size: 21pt, weight: "bold", hyphenate: false, it.body)
#show heading.where(level: 2): it => block(above: 6mm, below: 3mm, text(size: 13.5pt, weight: "bold", fill: strong-colour, it.body))
#let step(number, body) = (text(size: 14pt, weight: "bold", fill: strong-colour, number), body)

#let letter(code) = {
  grid(columns: (1fr, auto), text(size: 15pt, weight: "bold", fill: strong-colour, data.gemeente), text(fill: quiet, data.date))
  v(14mm)
  block(height: 22mm, text(size: 11.5pt, data.to))
  par(leading: 0.4em)[= #dutch(data.title)]
  v(1mm)
  data.dear
  parbreak()
  [#data.why #data.minutes]
  [== #data.how]
  grid(columns: (1fr, 40mm), column-gutter: 8mm,
    grid(columns: (7mm, 1fr), row-gutter: 4.4mm,
      ..step("1", { data.step1; linebreak(); text(weight: "bold", hyphenate: false, latin(data.address)) }),
      ..step("2", { data.step2; v(-1mm); block(stroke: 0.5mm + strong-colour, radius: 1.5mm, inset: (x: 5mm, y: 3.2mm),
        text(size: 22pt, weight: "bold", tracking: 0.06em, hyphenate: false, latin(code))) }),
      ..step("3", data.step3)),
    align(end, qr(38mm)))
  v(2mm)
  panel({ strong(data.until); linebreak(); data.keep })
  parbreak()
  data.private
  [== #data.promiseTitle]
  dutch(data.promise)
  parbreak()
  data.feedback
  [== #data.otherWays]
  data.paper
  if data.place != "" { parbreak(); dutch(data.place) }
  v(3mm)
  data.regards
  parbreak()
  strong(data.gemeente)
  if data.contact != "" { linebreak(); text(fill: quiet, dutch(data.contact)) }
}
#for (at, code) in data.codes.enumerate() {
  if at > 0 { pagebreak() }
  letter(code)
}
`;
