export { type CatalogueImported, importCatalogue } from './catalogue-import';
export { KnowledgeHttpModule, KnowledgeModule } from './knowledge.module';
export { entryOf } from './knowledge.service';
