export { Alert, type AlertKind } from './alert';
export { Badge, type BadgeKind } from './badge';
export { Brand } from './brand';
export { Breadcrumb } from './breadcrumb';
export { Card } from './card';
export { Choice, Choices } from './choices';
export { ErrorSummary, type FieldError } from './error-summary';
export { Footer, type FooterColumn } from './footer';
export { FieldControl, FormField } from './form-field';
export { Header, type HeaderWords } from './header';
export { Icon } from './icon';
export type { IconName } from './icon-paths';
export { LanguageNav } from './language-nav';
export type { PageLink } from './link';
export { Lost } from './lost';
export { Menu } from './menu';
export type { MenuLink } from './menu-links';
export { MiniSteps } from './mini-steps';
export { Note } from './note';
export { PersonMenu } from './person-menu';
export { PlaceSwitch } from './place-switch';
export { type Place, Places } from './places';
export { type Step, type StepItem, Steps } from './steps';
export { StreetPicture } from './street-picture';
export { type Todo, TodoList } from './todo-list';
export { Trace, type TraceItem } from './trace';

/** Loads the page with every component, for a route of development and tests. */
export const loadKitPage = async () => (await import('./kit-page')).KitPage;
