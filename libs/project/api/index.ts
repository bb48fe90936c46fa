export { type CycleAsked, type DeliverableSource, DeliverableSources } from './deliverable-sources';
export { readIndicators } from './new-cycle';
export { ProjectHttpModule, ProjectModule } from './project.module';
export { projectOf, type ProjectOf } from './project-of';
export { ProjectReader } from './project-reader';
export { recordDecision } from './record-decision';
