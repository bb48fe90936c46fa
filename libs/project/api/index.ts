export { type CycleAsked, type DeliverableSource, DeliverableSources } from './deliverable-sources';
export { ProjectModule } from './project.module';
export { ProjectReader } from './project-reader';
