export { type CycleAsked, type DeliverableSource, DeliverableSources } from './deliverable-sources';
export { todayHere } from './clock';
export { readIndicators as chosenIndicators } from './new-cycle';
export { ProjectHttpModule, ProjectModule } from './project.module';
export { projectOf, type ProjectOf } from './project-of';
export { ProjectReader } from './project-reader';
