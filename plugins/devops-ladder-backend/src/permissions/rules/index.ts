export { serviceRules } from './rules';
