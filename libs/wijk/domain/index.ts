export { AddWijk, ChangeWijk, WijkList, WijkView } from './contract';
export { wijkError } from './errors';
export { wijkPolicy } from './policy';
