export * from './ClimbTriggerView';
export * from './triggerChangeWords';
