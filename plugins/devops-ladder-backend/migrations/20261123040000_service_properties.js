// @ts-check

/**
 * Labels and annotations of the services, which policies can ask for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_properties', table => {
    table.comment('Labels and annotations of the services');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('property').notNullable().comment('label, annotation');
    table.text('key').notNullable();
    table.text('value').notNullable();
    table.primary(['entity_ref', 'property', 'key']);
  });
  // Values can be longer than what an index takes.
  await knex.schema.raw(
    `CREATE INDEX service_properties_value
     ON service_properties (property, key, substr(value, 1, 64))`,
  );
  // The next look into the catalog then takes every service for changed.
  await knex('services').update({ entity_etag: null });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('service_properties');
};
