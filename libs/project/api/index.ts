export { type CycleAsked, type DeliverableSource, DeliverableSources } from './deliverable-sources';
export { leadsOf } from './leads';
export { ProjectHttpModule, ProjectModule } from './project.module';
export { projectOf, type ProjectOf } from './project-of';
export { ProjectReader } from './project-reader';
export { type TraceSource, TraceSources } from './trace/trace-sources';
export { type PublicProjectOf, publicProjectsOf } from './public-projects-of';
export { readIndicators } from './new-cycle';
export { recordDecision } from './record-decision';
