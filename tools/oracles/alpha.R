# What R (package psych) says of real answer sets: alpha per scale and how often each answer was given.
# Run by hand, from the root of the repository: TEST_DATA=... Rscript tools/oracles/alpha.R > tools/oracles/alpha.json
# R 4.2.2, psych 2.2.9, jsonlite. `published` came with the answers; none of those are copied here.
suppressPackageStartupMessages({ library(psych); library(jsonlite) })
folder <- file.path(Sys.getenv("TEST_DATA"), "survey")
bfi <- read.csv(file.path(folder, "bfi_2800x28_scale1-6_missing.csv"))
cavalini <- read.csv(file.path(folder, "cavalini_828x17_scale0-3_nl.csv"))
keys <- fromJSON(file.path(folder, "keys.json"))$bfi.keys
published <- list(agree = .70, conscientious = .73, extraversion = .76, neuroticism = .81, openness = .60)

scale_of <- function(data, items) {
  names <- sub("^-", "", items)
  found <- suppressWarnings(alpha(data[names], keys = names[items != names]))
  found$total$raw_alpha
}
shares <- function(data) {
  found <- alpha(data, warnings = FALSE)$response.freq
  lapply(setNames(rownames(found), rownames(found)), function(item) as.vector(round(found[item, -ncol(found)], 6)))
}

write(toJSON(list(
  bfi = list(
    published = published,
    alpha = lapply(keys, function(items) scale_of(bfi, items)),
    shares = suppressWarnings(shares(bfi[sub("^-", "", unlist(keys))]))
  ),
  cavalini = list(alpha = scale_of(cavalini, names(cavalini)), shares = shares(cavalini))
), auto_unbox = TRUE, digits = NA), stdout())
