export { type RefusedForm, useHasCode, usePlainForm } from './forms/refused-form';
export { type ApiForm, type Change, type Said, useApiForm, useSaid } from './http/api-form';
export { newId } from './http/new-id';
export { inPageLanguage, problemOf, readApi } from './http/read-api';
export { LoopbackBackend } from './http/loopback-backend';
export { ADDRESS, type Links, useLinks } from './i18n/address';
export { type Dates, useDates } from './i18n/dates';
export { frameTexts } from './i18n/frame-texts';
export { type Catalogue, loadTexts, type Translate, useTexts } from './i18n/texts';
export * from './kit';
export { refusedPage } from './rendering/refused-page';
export { makeBare } from './rendering/bare-document';
export { failAt, showFailure } from './rendering/failed-navigation';
export { matchRoute } from './rendering/match-route';
export { Page } from './rendering/page';
export {
  PAGE_ANSWER,
  PAGE_REQUEST,
  type PageAnswer,
  type PageKind,
  type PageMatch,
  type PageRequest,
  type RenderedPage,
  type Renderer,
} from './rendering/page-request';
export { type Keeps, page } from './rendering/page-route';
export { ServerErrors } from './rendering/server-errors';
export { PageTitles } from './rendering/titles';
