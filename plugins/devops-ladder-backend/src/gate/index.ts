export { judgeGate } from './judgeGate';
export type { GateJudgement, GateQuestion } from './judgeGate';
export { readGateConfig } from './readGateConfig';
export type { GateConfig } from './readGateConfig';
