import assert from "node:assert/strict";
import { parseRange, textOfRange } from "../../../src/checks/conditions/ip-ranges.ts";
import { checkFindingsAbout } from "../../service/support/check-diagnostics.ts";
import { foundIn, offeredIn } from "../support/conditions.ts";

describe("the check of IP ranges", () => {
  const loose = /^IMPROVE_IP_RANGE$/;
  const ofPrivate = /^PRIVATE_/;

  it("offers the range without the bits that do not count", () => {
    checkFindingsAbout(
      loose,
      `
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = [{
          Effect: "Allow", Action: "s3:ListBucket", Resource: "*",
          Condition: { IpAddress: { "aws:SourceIp": ["203.0.113.7/24", "203.0.113.7"] } },
//                                                   ^^^^^^^^^^^^^^^^ information IMPROVE_IP_RANGE: Of "203.0.113.7/24" only the first 24 bits count. Write "203.0.113.0/24".
        }];
      });
    `,
    );
    assert.equal(offeredIn(from("198.51.100.255/0"), loose), "0.0.0.0/0");
    assert.equal(offeredIn(from("2001:DB8:1:2:3:4:5:6/48"), loose), "2001:db8:1::/48");
    assert.deepEqual(foundIn(from("203.0.113.0/24", "2001:db8::/32", "::/0"), loose), []);
  });

  it("takes two colons for at least one group of zeros", () => {
    const odd = /^TYPE_MISMATCH_IP_RANGE$/;
    assert.deepEqual(foundIn(from("1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::"), odd), []);
    assert.equal(foundIn(from("1:2:3:4:5:6:7:8::", "1:2:3:4:5:6:7", "1::2::3", "1:2:3:4:5:6:7:8:9"), odd).length, 4);
  });

  it("finds private addresses only where the address is a public one", () => {
    assert.deepEqual(foundIn(from("10.1.2.3", "192.168.0.0/16", "172.31.0.0/16", "fd00::/8"), ofPrivate), [
      "error PRIVATE_IP_ADDRESS IpAddress aws:SourceIp",
    ]);
    assert.deepEqual(foundIn({ NotIpAddress: { "aws:sourceip": "10.0.0.0/8" } }, ofPrivate), [
      "error PRIVATE_NOTIPADDRESS NotIpAddress aws:sourceip",
    ]);
    assert.deepEqual(foundIn({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }, ofPrivate), []);
    assert.deepEqual(foundIn(from("172.32.0.0/16", "10.0.0.0/7", "11.0.0.0/8", "2001:db8::/32"), ofPrivate), []);
  });

  it("finds private addresses among public ones", () => {
    assert.deepEqual(foundIn(from("203.0.113.0/24", "10.0.0.0/8"), ofPrivate), [
      "information PRIVATE_IP_ADDRESS_SUBSET IpAddress aws:SourceIp 1",
    ]);
    assert.deepEqual(foundIn({ NotIpAddress: { "aws:SourceIp": ["10.0.0.0/8", "203.0.113.0/24"] } }, ofPrivate), [
      "information PRIVATE_NOTIPADDRESS_SUBSET NotIpAddress aws:SourceIp 0",
    ]);
  });

  it("writes IPv6 as RFC 5952 does", () => {
    const texts = [
      "::/0",
      "::1/128",
      "1::/16",
      "2001:db8::1:0:0:1/128",
      "1:0:0:2::/64",
      "1:2:3:4:5:6:7:8/128",
      "1:0:2:3:4:5:6:7/128",
    ];
    const written = texts.map((text) => {
      const range = parseRange(text);
      return range === undefined ? undefined : textOfRange(range);
    });
    assert.deepEqual(written, texts);
  });

  function from(...ranges: readonly string[]): { IpAddress: object } {
    return { IpAddress: { "aws:SourceIp": ranges.length === 1 ? ranges[0] : ranges } };
  }
});
