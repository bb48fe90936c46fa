# What R says of raking, trimming and ranges, for the tests of libs/instruments/domain/results.
# Run by hand, from the root of the repository: Rscript tools/oracles/raking.R > tools/oracles/raking.json
# R 4.2.2, survey 4.1-1, jsonlite. All tables here are made up.
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20260)
RNGkind(sample.kind = "Rejection")

# Cells of a sample that is skewed against a population, with as many margins as `sizes` has numbers.
made_up <- function(sizes, answers, empty) {
  cells <- expand.grid(lapply(sizes, seq_len))
  names(cells) <- letters[seq_along(sizes)]
  lean <- Reduce(`*`, lapply(names(cells), function(one) rexp(max(cells[[one]]))[cells[[one]]]))
  lean[sample(length(lean), empty)] <- 0
  cells$n <- as.vector(rmultinom(1, answers, 0.2 * mean(lean) * (lean > 0) + lean))
  cells <- cells[cells$n > 0, ]
  people <- round(runif(nrow(cells), 20, 900))
  margins <- lapply(letters[seq_along(sizes)], function(one) {
    sums <- tapply(people, cells[[one]], sum)
    data.frame(category = as.integer(names(sums)), people = as.integer(sums))
  })
  list(cells = cells, margins = margins)
}

# One row per answer, so that nothing of our own way of counting is in the outcome.
judged <- function(table) {
  names <- letters[seq_along(table$margins)]
  rows <- table$cells[rep(seq_len(nrow(table$cells)), table$cells$n), ]
  rows$cell <- rep(seq_len(nrow(table$cells)), table$cells$n)
  rows$score <- 1 + (rows$a * 3 + rows$b * 2 + seq_len(nrow(rows))) %% 10
  raked <- rake(
    svydesign(ids = ~1, weights = ~1, data = rows),
    lapply(names, function(one) as.formula(paste0("~", one))),
    lapply(seq_along(names), function(i) setNames(table$margins[[i]], c(names[i], "Freq"))),
    control = list(maxit = 20000, epsilon = 1e-15)
  )
  weight <- weights(raked)
  relative <- weight / mean(weight)
  factor <- uniroot(function(f) mean(pmin(pmax(f * relative, 0.3), 3)) - 1, c(0.01, 100), tol = 1e-15)$root
  trimmed <- pmin(pmax(factor * relative, 0.3), 3)
  strict <- trimWeights(svydesign(ids = ~1, weights = relative, data = rows), upper = 3, lower = 0.3, strict = TRUE)
  first <- match(seq_len(nrow(table$cells)), rows$cell)
  scores <- aggregate(list(n = rows$score), list(cell = rows$cell, score = rows$score), length)
  list(
    cells = lapply(seq_len(nrow(table$cells)), function(i)
      list(categories = unname(unlist(table$cells[i, names])), n = table$cells$n[i])),
    margins = lapply(table$margins, function(one) unname(as.matrix(one))),
    scores = unname(as.matrix(scores)),
    weights = weight[first],
    trimmed = trimmed[first],
    effectiveN = sum(trimmed)^2 / sum(trimmed^2),
    meanUntrimmed = as.numeric(svymean(~score, raked)),
    meanTrimmed = weighted.mean(rows$score, trimmed),
    # R shares what is cut off by adding, we by multiplying: near, not the same
    meanOfTrimWeights = as.numeric(svymean(~score, strict))
  )
}

range_of <- function(group, people, answers) list(
  group = group, people = people, answers = answers,
  low = qhyper(0.025, group, people - group, answers), high = qhyper(0.975, group, people - group, answers)
)

write(toJSON(list(
  raking = list(
    judged(made_up(c(4, 3), 240, 0)),
    judged(made_up(c(12, 5), 900, 9)),
    judged(made_up(c(6, 5, 3), 1500, 10))
  ),
  ranges = list(
    range_of(0, 100, 10), range_of(100, 100, 10), range_of(5, 50, 10), range_of(70, 25000, 200),
    range_of(2585, 25065, 120), range_of(6000, 25065, 500), range_of(6000, 25065, 25000),
    range_of(400, 900, 850), range_of(1, 2000, 1000), range_of(2500000, 17942940, 1000000)
  )
), auto_unbox = TRUE, digits = NA), stdout())
