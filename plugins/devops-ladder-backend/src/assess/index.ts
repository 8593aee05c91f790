export { assessService } from './assessService';
export { hasFewTeams } from './hasFewTeams';
