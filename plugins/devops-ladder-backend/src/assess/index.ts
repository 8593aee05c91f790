export { assessService } from './assessService';
