export { assessService } from './assessService';
export type { AssessContext } from './assessService';
export { hasFewTeams } from './hasFewTeams';
export { inputsOf } from './inputsOf';
export { nextJudgement } from './nextJudgement';
