// SPDX-License-Identifier: Apache-2.0
// Calls operations by name with the AWS SDK for JavaScript v3. A line of standard input is
// {"operation", "input", "pages"}; the line that answers is {"output"}, {"pages"} or {"error": {"code", "status", "message"}}.
import * as datazone from "@aws-sdk/client-datazone";
import { createInterface } from "node:readline";

const client = new datazone.DataZoneClient({
  endpoint: process.env.AWS_ENDPOINT_URL_DATAZONE,
  region: process.env.AWS_REGION,
  maxAttempts: 1,
});

/** Times in seconds, as on the wire; what an SDK adds to an answer left out. */
function plain(value) {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== "$metadata" && member !== undefined)
      .map(([name, member]) => [name, plain(member)]),
  );
}

async function answer({ operation, input, pages }) {
  try {
    if (pages !== undefined) {
      const all = [];
      for await (const page of datazone["paginate" + operation]({ client }, input)) all.push(plain(page));
      return { pages: all };
    }
    return { output: plain(await client.send(new datazone[operation + "Command"](input))) };
  } catch (refused) {
    if (!refused.$metadata?.httpStatusCode) throw refused;
    return { error: { code: refused.name, status: refused.$metadata.httpStatusCode, message: refused.message } };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + "\n");
}
