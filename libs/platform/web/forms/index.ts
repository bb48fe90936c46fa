export { type ApiCall, filled, type FormAnswer, type FormParams, plainForm, type PlainForm, type Posted, valueOf } from './plain-form';
