import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { partTexts } from '../part/part-texts';
import { writingTexts } from '../writing/writing-texts';
import { editorTexts } from './editor-texts';

const kind = 'work';
const texts = editorTexts;

/** Work pages of questionnaires; below `/<gemeente>/werk`. */
export const editorWorkPages: Routes = [
  page('vragenlijsten', {
    kind,
    texts,
    title: 'list.title',
    load: async () => (await import('./instruments-page')).InstrumentsPage,
  }),
  page('vragenlijsten/:version', {
    kind,
    texts,
    title: 'version.one',
    guards: [loadTexts(partTexts)],
    data: { versionId: (route) => route.paramMap.get('version') ?? '' },
    load: async () => (await import('./version-page')).VersionPage,
  }),
  page('vragenlijsten/:version/wijzigen', {
    kind,
    texts,
    title: 'edit.title',
    guards: [loadTexts(writingTexts)],
    data: { versionId: (route) => route.paramMap.get('version') ?? '' },
    load: async () => (await import('./edit-page')).EditPage,
  }),
];
