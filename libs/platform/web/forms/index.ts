export { fieldErrors, type FormFields } from './field-errors';
export {
  type CodeLink,
  filled,
  type FormAnswer,
  type FormDone,
  type FormLinks,
  type FormParams,
  type PlainForm,
  type Posted,
  valueOf,
} from './plain-form';
