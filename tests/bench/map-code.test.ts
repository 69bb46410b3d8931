import { expect, test } from 'vitest';
import { splitCode } from './map-code.ts';

const page = 'http://site.test/kerman/';
const at = (name: string) => `http://site.test/app/${name}.js`;

const html = '<script>import("../app/start.js")</script>';
const scripts = new Map([
  [at('start'), 'import{a}from"./shared.js";const b=()=>import("./room.js")'],
  [at('shared'), 'export const a=1'],
  [at('room'), 'import"./engine.js";import{c}from"./shared.js";import{d}from"./helper.js"'],
  [at('engine'), 'el.className="maplibregl-map"'],
  [at('helper'), 'export const d=2'],
  [at('worker'), 'onmessage=()=>{}']
]);

test('what only a chunk with MapLibre leads to is the map’s, and so is a worker', () => {
  const { own, map } = splitCode(html, page, scripts);
  expect([...own].sort()).toEqual([at('shared'), at('start')]);
  expect([...map].sort()).toEqual([at('engine'), at('helper'), at('room'), at('worker')]);
});

test('a chunk that the page also reaches without the map is its own', () => {
  const both = new Map(scripts).set(at('start'), 'import(`./room.js`);import(`./helper.js`)');
  expect(splitCode(html, page, both).own).toContain(at('helper'));
});
