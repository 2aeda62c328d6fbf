'use strict';
// Runs inside the user's node and gives values of their files to httpapi. It reads questions from stdin and writes
// answers to stdout, one JSON object a line. Answers start with MARK, so that what a file writes to stdout behind our
// back (a program of its own, say) can be told from them; whatever a file prints by itself goes to stderr.
//
//   question  {"id": 1, "file": "/a/config.js", "address": ["a", "b"] or null, "service": false, "options": {}}
//   answer    {"id": 1, "value": "JSON text"} or {"id": 1, "absent": true} or
//             {"id": 1, "ended": true, "error": {"message", "file", "line", "column", "ask"}}: ended with node
//             itself, and all but the message where they are known
//   ask       {"ask": 1, "id": 1, "kind": "property" | "variable" | "text", "about": ["a", "b"] or "self:a.b"}
//   told      {"told": 1, "value": ...} or {"told": 1, "absent": true} or {"told": 1, "failed": "message"}
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const { Readable } = require('node:stream');
const { fileURLToPath, pathToFileURL } = require('node:url');

const MARK = '\u0001httpapi ';
const open = new Set(); // ids of questions without an answer
const asks = new Map(); // number of an ask -> {resolve, reject}
let asked = 0;

const input = process.stdin;
Object.defineProperty(process, 'stdin', { value: Readable.from([]), configurable: true });
Object.defineProperty(process, 'stdout', { get: () => process.stderr, configurable: true });

function write(message) {
  let rest = Buffer.from(`${MARK}${JSON.stringify(message)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function answer(id, message) {
  if (open.delete(id)) write({ id, ...message });
}

// Where in a file an error comes from: the first place of its stack that is neither node's nor ours.
function place(error) {
  const stack = error && typeof error.stack === 'string' ? error.stack : '';
  for (const line of stack.split('\n')) {
    const found = /(?:^|\(|\s)(file:\/\/[^\s()]+?|(?:\/|[A-Za-z]:\\)[^()]*?):(\d+)(?::(\d+))?\)?$/.exec(line);
    if (found && !found[1].includes('node_modules')) {
      const file = found[1].startsWith('file:') ? fileURLToPath(found[1]) : found[1];
      return { file, line: Number(found[2]), column: found[3] && Number(found[3]) };
    }
  }
  return {};
}

function fail(id, error) {
  const isError = util.types.isNativeError(error) || error instanceof Error;
  const [message] = (isError ? `${error.name}: ${error.message}` : `threw ${util.inspect(error)}`).split('\n');
  answer(id, { error: { message, ask: isError ? error.ask : undefined, ...place(error) } });
}

// What a file gives that cannot be a value of a configuration; its message is a sentence of ours.
class Unsupported extends Error {}

function ask(id, kind, about) {
  const number = ++asked;
  return new Promise((resolve, reject) => {
    asks.set(number, { resolve, reject });
    write({ ask: number, id, kind, about });
  });
}

function told({ told: number, value, absent, failed }) {
  const { resolve, reject } = asks.get(number);
  asks.delete(number);
  if (failed === undefined) resolve(absent ? undefined : value);
  else reject(Object.assign(new Error(failed), { ask: number }));
}

const isFunction = (value) => typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value));

function isPlain(value) {
  if (Array.isArray(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

async function load(file) {
  if (!/\.m[jt]s$/.test(file)) {
    try {
      return require(file);
    } catch (error) {
      if (error.code !== 'ERR_REQUIRE_ESM' && error.code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
    }
  }
  return import(pathToFileURL(file));
}

// A module's default export stands for the module; a name that only the module has leads into the module.
function exported(loaded, file, address) {
  const isModule = util.types.isModuleNamespaceObject(loaded);
  if (!isModule && !(/\.[cm]?ts$/.test(file) && loaded && loaded.__esModule)) return loaded;
  const main = loaded.default;
  if (main === undefined || (address && !isFunction(main) && address[0] in loaded)) return { ...loaded };
  return main;
}

async function valueOf({ id, file, address, service, options }) {
  const api = {
    options,
    resolveVariable: (variable) => ask(id, 'variable', variable),
    resolveConfigurationProperty: (keys) => ask(id, 'property', keys),
  };
  let value = await exported(await load(file), file, address);
  let called = service;
  const settle = async () => {
    if (!called && isFunction(value)) {
      called = true;
      value = value(api);
    }
    value = await value;
  };
  await settle();
  for (const key of address || []) {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') value = await ask(id, 'text', value);
    value = value === undefined || value === null ? null : value[key];
    await settle();
  }
  return address && value === undefined ? null : value;
}

function text(value, service) {
  if (service && (!isPlain(value) || Array.isArray(value))) {
    throw new Unsupported(`a service is an object, and this is ${util.inspect(value, { depth: 0 })}`);
  }
  const supported =
    isPlain(value) || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!supported) throw new Unsupported(`${util.inspect(value, { depth: 0 })} is no value that JSON can hold`);
  try {
    return JSON.stringify(value, null, 2);
  } catch (error) {
    const [reason] = error.message.split('\n');
    throw new Unsupported(`the value cannot be written as JSON: ${reason}`);
  }
}

async function question(message) {
  const { id, service } = message;
  open.add(id);
  try {
    const value = await valueOf(message);
    answer(id, value === null && !service ? { absent: true } : { value: text(value, service) });
  } catch (error) {
    if (error instanceof Unsupported) answer(id, { error: { message: error.message } });
    else fail(id, error);
  }
}

process.on('uncaughtException', (error) => {
  for (const id of open) fail(id, error);
});
process.on('exit', (status) => {
  for (const id of open) answer(id, { ended: true, error: { message: `it ended node with exit status ${status}` } });
});

let rest = '';
input.setEncoding('utf8');
input.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const message = JSON.parse(line);
    if ('told' in message) told(message);
    else question(message);
  }
});
input.on('end', () => {
  open.clear();
  process.exit();
});
write({ version: process.version });
