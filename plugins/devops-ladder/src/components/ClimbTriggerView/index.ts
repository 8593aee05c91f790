export * from './ClimbTriggerView';
