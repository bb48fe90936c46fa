export { type CycleAsked, type DeliverableSource, DeliverableSources } from './deliverable-sources';
export { ProjectHttpModule, ProjectModule } from './project.module';
export { ProjectReader } from './project-reader';
