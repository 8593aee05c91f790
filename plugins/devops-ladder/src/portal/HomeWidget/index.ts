export * from './HomeWidget';
export * from './homeWidgetParts';
