export { AddEntry, CataloguePage, CatalogueQuery, ChangeEntry, EntryView } from './contract';
export { knowledgePolicy } from './policy';
export { isExpired, type Recognition, type RecognitionLevel, recognitionLevels } from './recognition';
