export * from './AxisList';
