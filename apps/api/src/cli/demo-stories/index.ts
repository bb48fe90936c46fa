import { havenkwartier } from './havenkwartier';
import { lindehoek } from './lindehoek';
import { rookvrij } from './rookvrij';
import type { DemoProject, On } from './story';

export { type DemoProject } from './story';

/** All projects of the demo; dates lie around today, so that there is always something to do. */
export const demoProjects = (on: On): readonly DemoProject[] => [lindehoek(on), havenkwartier(on), rookvrij(on)];
