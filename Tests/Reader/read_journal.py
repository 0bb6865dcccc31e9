#!/usr/bin/env python3
"""Opens a data folder and prints every event, one JSON line each: read_journal.py FOLDER MEANS [--payloads] < SECRET

MEANS says what stands on standard input: passphrase, recovery-key (as printed) or slot-key (hexadecimal). Written from
Sources/Journal/FORMAT.md alone and sharing no line with the program: what this cannot read, that document does not say.
It changes nothing, takes no lock and passes by the snapshot, which is a cache. Losses that were accepted it refuses.
"""
import hashlib, hmac, json, re, struct, sys, unicodedata
from pathlib import Path
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
MARKS = ["unmapped", "unauthorised", "unknown", "late", "sick", "sick-home", "medical", "leave", "luxury",
         "suspended", "sent-out", "authorised"]  # §9.1, as §9.2 numbers them
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
class Refused(Exception): pass
def need(holds, what):
    if not holds: raise Refused(what)
CRC_TABLE = list(range(256))
for _ in range(8): CRC_TABLE = [entry >> 1 ^ (0x82F63B78 if entry & 1 else 0) for entry in CRC_TABLE]
def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data: crc = crc >> 8 ^ CRC_TABLE[(crc ^ byte) & 0xFF]
    return struct.pack("<I", crc ^ 0xFFFFFFFF)
def sha(data): return hashlib.sha256(data).digest()
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
def expand(key, salt, info, keys=1):
    out = HKDF(SHA256(), 32 * keys, salt, info.encode()).derive(key)
    return [out[at:at + 32] for at in range(0, len(out), 32)]
def unseal(key, nonce, sealed, bound):
    try: return ChaCha20Poly1305(key).decrypt(nonce, sealed, bound)
    except InvalidTag: return None
def recovery_bits(text):  # §5.1, §5.3
    text = re.sub(r"[\s-]", "", text).upper().replace("0", "O").replace("1", "I")
    need(len(text) == 65 and set(text) <= set(BASE32), "this is no recovery key")
    bits = ""
    for group in range(13):
        *digits, check = [BASE32.index(letter) for letter in text[5 * group:5 * group + 5]]
        total = 0
        for digit in digits:
            total = (total ^ digit) << 1
            total ^= 0b100101 if total & 32 else 0
            bits += f"{digit:05b}"
        need(total ^ (group + 1) == check, f"group {group + 1} of the recovery key is mistyped")
    return int(bits[:256], 2).to_bytes(32, "big")
def slot_key(kind, log_n, salt, means, secret):  # §5.1
    if means == "slot-key": return bytes.fromhex(secret.strip())
    if means == "passphrase" and kind == 1:
        need(17 <= log_n <= 20, "the cost of scrypt is out of bounds")
        text = unicodedata.normalize("NFC", secret.rstrip("\n")).encode()
        return hashlib.scrypt(text, salt=salt, n=1 << log_n, r=8, p=1, maxmem=1 << 30, dklen=32)
    if means == "recovery-key" and kind == 2: return expand(recovery_bits(secret), salt, "spreekuur/1/recovery")[0]
class Vault:  # §3.3, §5
    def __init__(self, folder, means, secret):
        found = [(int(path.suffix[1:]), path.read_bytes()) for path in folder.glob("kluis-[ab]/kluis.*")
                 if path.suffix[1:].isdigit()]
        whole = [pair for pair in found if pair[1][:8] == b"SPRKVLT1"
                 and crc32c(pair[1][:112] + pair[1][336:-4]) == pair[1][-4:]]
        need(whole, "no whole vault")
        data = max(whole)[1]
        version, length, cipher, slots = struct.unpack_from("<4H", data, 8)
        need((version, length, cipher, slots) == (1, 112, 1, 2), "a vault of another version")
        self.devices = [data[16:32]]  # in the order in which they wrote
        self.epoch, length = struct.unpack_from("<QI", data, 32)
        pairs = [(data[112:224], data[48:80]), (data[224:336], data[80:112])]
        key = next(filter(None, (self.unwrap(slot, means, secret) for slot, digest in pairs if sha(slot) == digest)), None)
        need(key, "wrong passphrase or recovery key")
        header_key, contents_key = expand(key, None, "spreekuur/1/vault", 2)
        contents = unseal(contents_key, data[368:380], data[380:-4], data[:112] + data[336:368])
        need(mac(header_key, data[:112]) == data[336:368] and contents is not None
             and len(contents) == length, "the vault was tampered with")
        self.log_keys, self.pupil_keys = {}, {}
        while contents:
            kind, length = struct.unpack_from("<HH", contents)
            value, contents = contents[4:4 + length], contents[4 + length:]
            need(kind in range(1, 9), f"an entry of kind {kind} in the vault")
            if kind == 1: self.log_keys[int.from_bytes(value[:4], "little")] = value[4:]
            if kind == 2: self.pupil_keys[value[:16]] = value[16:]
            if kind == 7: self.devices.append(value[8:])
    def unwrap(self, slot, means, secret):  # §5.2
        key = slot_key(slot[0], slot[2], slot[16:48], means, secret)
        return key and unseal(key, slot[48:60], slot[60:108], slot[:48] + self.devices[0])
def read_anchor(folder, vault):  # §3.2: counter, device, segment, sequence, end, chain, vault epoch
    keys = [expand(key, None, "spreekuur/1/anchor")[0] for key in vault.log_keys.values()]
    data = (folder / "anker").read_bytes()
    halves = [half for half in (data[:4096], data[4096:]) if half[:8] == b"SPRKANK1" and crc32c(half[:-4]) == half[-4:]]
    proved = all(half[104:136] in [mac(key, half[:104]) for key in keys] for half in halves)
    need(halves and proved, "no anchor, or one tampered with")
    best = max(struct.unpack_from("<Q16sQQQ32sQ", half, 16) for half in halves)
    need(best[1] in vault.devices and vault.epoch >= best[6], "the anchor is of another or of a later vault")
    return best
def frame_at(data, offset):  # §4: kind, flags, sequence, header, body; None for what is no whole frame
    head = data[offset:offset + 48]
    if head[:4] != b"spk1" or crc32c(head[:44]) != head[44:]: return None
    kind, flags, reserved, sequence, length = struct.unpack_from("<BBHQI", head, 4)
    need(kind in (1, 4) and flags < 4 and reserved == 0, "a frame of a newer version")
    body = data[offset + 48:offset + 48 + length]
    return (kind, flags, sequence, head, body) if len(body) == length and crc32c(body) == head[20:24] else None
def whole_frames(data, sequence, last):  # §6: transactions that are whole, up to `last` where a next segment says so
    offset, frames, waiting = 160, [], []
    while last is None or sequence < last:
        frame = frame_at(data, offset)
        if frame is None: return frames
        need(frame[2] == sequence + len(waiting) + 1, f"record {frame[2]} is out of its turn")
        need(bool(frame[1] & 2) == bool(waiting), f"record {frame[2]} does not fit its transaction")
        waiting.append(frame)
        offset += 48 + len(frame[4])
        if not frame[1] & 1: frames, sequence, waiting = frames + waiting, sequence + len(waiting), []
    return frames
def records(folder, vault, anchor):  # §6: sequence, pseudonym or None, payload or None where it is erased
    names = sorted(path.name for path in (folder / "journaal").glob("*.spk"))
    need(names == [f"{n + 1:010}.spk" for n in range(len(names))] and len(names) >= anchor[2], "a segment is gone")
    segments = [(folder / "journaal" / name).read_bytes() for name in names]
    chain, sequence, writer = bytes(32), 0, 0
    for name, data, following in zip(names, segments, segments[1:] + [None]):
        header = data[:160]
        magic, version, length, cipher, zero, device, number, first, salt, before, until, epoch = struct.unpack_from(
            "<8s4H16sQQ32s32sQI", header)
        need(magic == b"SPRKSEG1" and crc32c(header[:124] + header[128:]) == header[124:128], f"{name}: its header")
        need((version, length, cipher, zero) == (1, 160, 1, 0), f"{name}: a newer version")
        seal_key, header_key, gap_key = expand(vault.log_keys[epoch], salt, "spreekuur/1/segment", 3)
        need(mac(header_key, header[:124]) == header[128:] and device in vault.devices and number == int(name[:10])
             and first == until + 1 == sequence + 1 and before == chain, f"{name} was tampered with")
        need(vault.devices.index(device) >= writer, f"{name} was written by a device before its time")
        writer, last = vault.devices.index(device), following and struct.unpack_from("<Q", following, 112)[0]
        for place, (kind, _, sequence, head, body) in enumerate(whole_frames(data, sequence, last)):
            need(head[24:40] == chain[:16], f"record {sequence} does not continue the chain")
            bound, pupil, content = sha(header) + head[:20] + head[24:44], None, None
            if kind == 1:  # §4.1
                plain = unseal(seal_key, head[40:44] + struct.pack("<Q", place), body, bound)
                need(plain is not None, f"record {sequence} was tampered with")
                chain, pupil = sha(chain + bound[32:] + sha(body)), plain[:16]
                content = plain[20:20 + struct.unpack_from("<I", plain, 16)[0]]
                if any(pupil):
                    key = vault.pupil_keys.get(pupil)
                    owner = device + struct.pack("<Q", sequence) + pupil
                    content = key and unseal(key, content[:12], content[12:], owner)
                    need(key is None or content is not None, f"record {sequence} was tampered with")
            else:  # §4.2
                need(mac(gap_key, bound + body[:80]) == body[80:], f"the gap at {sequence} was tampered with")
                chain = sha(chain + body[:20] + body[24:44] + body[48:80])
            need(sequence != anchor[3] or chain == anchor[5], "the anchor names another record")
            yield sequence, pupil if pupil and any(pupil) else None, content
        need(last is None or sequence == last, f"{name} is not whole")
    need(sequence >= anchor[3], f"acknowledged up to {anchor[3]}, but nothing is there after {sequence}")

def short(data, at):  # §9.2: the number, and where it ends
    value = shift = 0
    while data[at] & 0x80: value, at, shift = value | (data[at] & 0x7F) << shift, at + 1, shift + 7
    return value | data[at] << shift, at + 1
def texts_at(data, at, count):  # and where they end
    texts = [""]
    while len(texts) < count:
        end = at + 4 + int.from_bytes(data[at:at + 4], "little")
        texts, at = texts + [data[at + 4:end].decode()], end
    return texts, at
def absences(source, rows, texts):  # a row: day, first hour, last hour, mark, minutes, text
    rows = [[day, first, last, MARKS[mark] if mark < 255 else "withdrawn", minutes, texts[text]]
            for day, first, last, mark, minutes, text in rows]
    return f'{{"type":"absences.recorded","source":{source},"rows":{json.dumps(rows, ensure_ascii=False, separators=",:")}}}'
def packed_absences(data):  # §9.2
    source, row_count, value_count, text_count = struct.unpack_from("<4I", data)
    values = [struct.unpack_from("<BBHH", data, 16 + 6 * n) for n in range(value_count)]
    texts, at = texts_at(data, 16 + 6 * value_count, text_count)
    rows, day = [], 0
    for _ in range(row_count):
        step, at = short(data, at)
        first, (place, at) = data[at], short(data, at + 1)
        day += ~(step >> 1) if step & 1 else step >> 1
        rows.append((day, first, first + values[place][0] - 1, *values[place][1:]))
    need(at == len(data), "bytes are left over in packed absences")
    return absences(source, rows, texts)
def absence_columns(data):  # §9.3
    _, source, r, text_count = struct.unpack_from("<BIII", data)
    width = 1 if text_count <= 256 else 2
    columns = [struct.unpack_from(f"<{r}{code}", data, 13 + start * r)
               for code, start in (("i", 0), ("B", 4), ("B", 5), ("B", 6), ("H", 7), ("-BH"[width], 9))]
    return absences(source, zip(*columns), texts_at(data, 13 + (9 + width) * r, text_count)[0])

def events(payload):  # §9: when, by whom, and the event as JSON
    need(payload[0] == 1, "a record of a newer version")
    instant, actor, at = struct.unpack_from("<q", payload, 2)[0], payload[10:10 + payload[1]].decode(), 10 + payload[1]
    while at < len(payload):
        form, length = struct.unpack_from("<BI", payload, at)
        item, at = payload[at + 5:at + 5 + length], at + 5 + length
        need(form != 1 or json.loads(item)["v"] == 1, "an event of a newer version")
        yield instant, actor, {1: bytes.decode, 2: absence_columns, 3: packed_absences}[form](item)
def main(folder, means, *options):
    vault = Vault(Path(folder), means, sys.stdin.read())
    for sequence, pupil, payload in records(Path(folder), vault, read_anchor(Path(folder), vault)):
        owner = f'"{int.from_bytes(pupil, "little"):032x}"' if pupil else "null"
        start = f'{{"sequence":{sequence},"pupil":{owner}'
        if payload is None: print(start + ',"erased":true}')
        elif "--payloads" in options: print(f'{start},"payload":"{payload.hex()}"}}')
        else:
            for at, actor, event in events(payload): print(f'{start},"at":{at},"actor":"{actor}","event":{event}}}')
if __name__ == "__main__":
    try: main(*sys.argv[1:])
    except Refused as refusal: sys.exit(f"refused: {refusal}")
