import { baseLayout } from './base-layout';

/** Forms on A4, each with its number on every page. In a box stands what is typed when it is entered. */
export const sheetLayout =
  baseLayout +
  String.raw`
#set text(size: 10.6pt)
#show heading.where(level: 1): it => text(size: 22pt, weight: "bold", hyphenate: false, it.body)
#show heading.where(level: 2): it => block(above: 0mm, below: 1.8mm, text(size: 12.5pt, weight: "bold", it.body))
#let part(body) = block(above: 5mm, below: 3mm, text(size: 15pt, weight: "bold", fill: strong-colour, body))
#let tick(sign, size) = box(width: size, height: size, stroke: 0.4mm + black, radius: 0.8mm, baseline: 30%,
  align(center + horizon, text(size: if size > 9mm { 13pt } else { 9pt }, fill: luma(30%), sign)))
#let room(label, height) = block(width: 100%, above: 0mm, below: 0mm, {
  text(size: 9.6pt, label)
  v(-1.6mm)
  rect(width: 100%, height: height, stroke: 0.25mm + luma(45%), radius: 0.8mm)
})
#let choices(options) = grid(columns: calc.min(options.len(), if options.len() > 12 { 3 } else { 2 }) * (1fr,), column-gutter: 6mm, row-gutter: 2mm,
  ..options.map(one => grid(columns: (7mm, 1fr), column-gutter: 2.4mm, align: horizon, tick(one.key, 7mm), one.text)))
#let scores(question) = block(width: calc.min(question.scores.len() * 22mm, 176mm), {
  grid(columns: question.scores.len() * (auto,), column-gutter: 1fr, ..question.scores.map(score => tick(score, 10.5mm)))
  v(-1.4mm)
  grid(columns: (1fr, 1fr), align: (start, end), text(size: 9.6pt, question.low), text(size: 9.6pt, question.high))
})
#let texts(question) = if question.texts.len() > 0 {
  v(-0.6mm)
  grid(columns: question.texts.len() * (1fr,), column-gutter: 5mm, ..question.texts.map(label => room(label, question.room * 1mm)))
}
#let ask(question) = block(breakable: false, width: 100%, above: 5.4mm, below: 0mm, {
  [== #text(fill: strong-colour)[#question.number.] #question.text]
  if question.only != "" { text(size: 9.6pt, weight: "bold", question.only); parbreak() }
  if question.help != "" { par(leading: 0.5em, text(size: 9.6pt, fill: quiet, question.help)) }
  if question.kind == "scale" { scores(question) }
  if question.kind == "choice" { choices(question.options) }
  if question.kind == "number" {
    grid(columns: (auto, 26mm, auto), column-gutter: 3mm, align: horizon, data.fill, rect(width: 26mm, height: 10mm, stroke: 0.4mm + black, radius: 0.8mm), question.unit)
  }
  texts(question)
})
#let hand-in = panel({
  strong(data.handIn)
  linebreak()
  [#dutch(data.place) #linebreak() #data.until]
})

#let sheet(number) = {
  set page(paper: "a4", margin: (x: 17mm, top: 25mm, bottom: 17mm), header-ascent: 5mm, footer-descent: 5mm,
    header: grid(columns: (1fr, auto), align: (start + horizon, end + horizon),
      text(size: 9.6pt, fill: quiet)[#data.gemeente · #dutch(data.wijk) · #data.round],
      box(stroke: 0.5mm + black, radius: 1mm, inset: (x: 3mm, y: 1.8mm), text(size: 13pt, weight: "bold", data.form.replace("{number}", number)))),
    footer: context {
      let pages = counter(page).at(label("end-" + number)).first()
      align(center, text(size: 9pt, fill: quiet, data.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(pages))))
    })
  counter(page).update(1)
  [= #dutch(data.title)]
  v(0.5mm)
  data.intro
  v(1mm)
  grid(columns: (1fr, 1fr), column-gutter: 5mm,
    panel({ strong(data.howTitle); for line in data.how { v(-1mm); par(line) } }),
    { hand-in; v(-1mm); text(size: 9.6pt, fill: quiet, data.aboutNumber) })
  for question in data.asked { ask(question) }
  for (at, question) in data.background.enumerate() {
    // what stands before it ends at the foot of its last word, so the room has to be said
    block(breakable: false, above: if at == 0 { 9mm } else { 5.4mm }, {
      if at == 0 {
        part(data.backgroundTitle)
        data.backgroundWhy
      }
      ask(question)
    })
  }
  block(breakable: false, above: 7mm, {
    part(data.thanks)
    hand-in
    v(1mm)
    strong(data.promiseTitle)
    linebreak()
    dutch(data.promise)
    parbreak()
    data.feedback
    parbreak()
    text(size: 8.6pt, fill: quiet, data.credit)
  })
  [#metadata(none)#label("end-" + number)]
}
// printed on both sides, each form begins on a sheet of its own
#for (at, number) in data.numbers.enumerate() {
  if at > 0 { pagebreak(to: "odd") }
  sheet(number)
}
`;
