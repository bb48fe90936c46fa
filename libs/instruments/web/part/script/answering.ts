/**
 * Helps who fills in a form; everything works without it. Saves each answer while one goes, keeps what could not be sent until
 * there is a connection again, and reads the question out.
 */
import { readAloud } from './read-aloud';
import { FormHelp } from './form-help';
import { forgetOthers } from './form-store';

readAloud();
for (const one of document.querySelectorAll('form[data-wipe]')) one.addEventListener('submit', () => forgetOthers());
const form = document.querySelector<HTMLFormElement>('form[data-form]');
if (form !== null) new FormHelp(form).start();
