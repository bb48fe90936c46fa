export {
  Area,
  AreaCode,
  areaLevels,
  AreaLevel,
  AreaYear,
  country,
  gemeenteCodeOf,
  levelOf,
  readAreaCode,
  wijkCodeOf,
} from './area';
export { checkChoice, ChooseAreas, compose, Composition } from './composition';
export { type AreaChange, type AreaInYear, continuous } from './continuity';
export { AddWijk, ChangeWijk, WijkList, WijkView } from './contract';
export { wijkError } from './errors';
export { wijkPolicy } from './policy';
