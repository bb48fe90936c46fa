export { match, noncePlace, render } from './main.server';
