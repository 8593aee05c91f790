export * from './ClimbPlan';
