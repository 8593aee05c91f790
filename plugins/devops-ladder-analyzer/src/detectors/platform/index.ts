export { detectPlatform } from './detectPlatform';
