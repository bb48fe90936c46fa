export { proposalsWorkPages } from '../desk/work-routes';
