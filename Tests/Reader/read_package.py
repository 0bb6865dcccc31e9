#!/usr/bin/env python3
"""Says what comes of packages and key cards: read_package.py SEED CARD FILE …, one line for each file.

SEED is the recipient's, in hexadecimal; CARD is the key card of the one sender that the recipient knows. A line is the
outcome, as the names of the vectors spell it, and behind a tab the content in hexadecimal or the words of the card.
Written from Sources/Handover/FORMAT.md alone and sharing no line with the program: what this cannot read, that document
does not say.
"""
import base64, hashlib, hmac, re, struct, sys, unicodedata
from pathlib import Path
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
WORDS = (Path(__file__).parent / "../../Sources/Attendance/Words/woorden.txt").read_text().split()
CHUNK, TAG, HEADER, ENCAPSULATED = 65536, 16, 96, 1120
class Refused(Exception): pass
def need(holds, outcome):
    if not holds: raise Refused(outcome)
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
def extract(salt, secret): return mac(salt or bytes(32), secret)
def expand(key, info): return mac(key, info + b"\x01")  # No more than 32 bytes are ever asked for.
def id_of(keys): return hashlib.sha256(b"spreekuur/1/package-keys" + keys).digest()

class OwnKeys:  # §6
    def __init__(self, seed):
        opening, signing = (expand(extract(b"", seed), b"spreekuur/1/package-" + use) for use in (b"opening", b"signing"))
        expanded = hashlib.shake_256(opening).digest(96)  # X-Wing, draft 06, §5.2
        self.mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self.x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])
        self.x25519_public = self.x25519.public_key().public_bytes_raw()
        self.public = (self.mlkem.public_key().public_bytes_raw() + self.x25519_public
                       + Ed25519PrivateKey.from_private_bytes(signing).public_key().public_bytes_raw())
    def decapsulate(self, encapsulated):  # X-Wing, §5.5
        shared = self.mlkem.decapsulate(encapsulated[:1088])
        try: agreed = self.x25519.exchange(X25519PublicKey.from_public_bytes(encapsulated[1088:]))
        except ValueError: raise Refused("changed")
        label = bytes.fromhex("5c2e2f2f5e5c")
        return hashlib.sha3_256(shared + agreed + encapsulated[1088:] + self.x25519_public + label).digest()

def check_keys(keys):  # §6
    need(len(keys) == 1248, "wrong-length")
    pairs = [int.from_bytes(keys[at:at + 3], "little") for at in range(0, 1152, 3)]
    need(all(pair & 0xFFF < 3329 and pair >> 12 < 3329 for pair in pairs), "weak-opening-key")
    try: X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(keys[1184:1216]))
    except ValueError: raise Refused("weak-opening-key")
    prime = 2**255 - 19
    y = (int.from_bytes(keys[1216:], "little") & 2**255 - 1) % prime
    d = -121665 * pow(121666, -1, prime) % prime
    # y of order 1, 2 and 4; of order 8 exactly when x² = -y², so when d·y⁴ + 2·y² - 1 = 0.
    need(y not in (0, 1, prime - 1) and (d * y**4 + 2 * y * y - 1) % prime != 0, "weak-signing-key")

def hpke(secret, info):  # RFC 9180, §5.1
    suite = b"HPKE" + struct.pack(">HHH", 0x647A, 1, 3)
    def labeled(salt, label, secret): return extract(salt, b"HPKE-v1" + suite + label + secret)
    context = b"\0" + labeled(b"", b"psk_id_hash", b"") + labeled(b"", b"info_hash", info)
    schedule = labeled(secret, b"secret", b"")
    def derived(label, length):
        return expand(schedule, struct.pack(">H", length) + b"HPKE-v1" + suite + label + context)[:length]
    return derived(b"key", 32), derived(b"base_nonce", 12)

def plaintext(sealed, header, own):  # §4
    need(len(sealed) > ENCAPSULATED, "cut")
    key, base = hpke(own.decapsulate(sealed[:ENCAPSULATED]), b"spreekuur/lijst/1" + header)
    def opened(number, chunk, place):
        nonce = bytes(a ^ b for a, b in zip(base, number.to_bytes(12, "big")))
        try: return ChaCha20Poly1305(key).decrypt(nonce, chunk, place)
        except InvalidTag: return None
    chunks = [sealed[at:at + CHUNK + TAG] for at in range(ENCAPSULATED, len(sealed), CHUNK + TAG)]
    whole = b""
    for number, chunk in enumerate(chunks):
        is_last = number == len(chunks) - 1
        piece = opened(number, chunk, bytes([is_last]))
        if piece is None and is_last: need(len(chunk) > TAG and opened(number, chunk, b"\0") is None, "cut")
        need(piece is not None, "changed")
        need(piece, "malformed")
        whole += piece
    return whole

def package(data, own, sender):  # §10
    need(len(data) <= 8388608, "too-large")
    need(data.startswith(b"SPRKLST1"), "not-a-package")
    need(len(data) >= 10, "cut")
    version = struct.unpack_from("<H", data, 8)[0]
    need(version <= 1, "newer-version")
    need(len(data) >= HEADER, "cut")
    length, kind, made, through = struct.unpack_from("<HB35xii", data, 10)
    need(version == 1 and length == HEADER, "malformed")
    need(kind in (1, 2), "unknown-kind")
    need(not any(data[13:16] + data[38:40] + data[56:64]), "malformed")
    need(re.fullmatch(rb"[0-9]{2}[A-Z]{2}[0-9]{2}", data[32:38]), "malformed")
    need(0 <= made <= through <= 2932896, "malformed")
    need(data[64:96] == id_of(own.public), "for-somebody-else")
    inside = plaintext(data[HEADER:], data[:HEADER], own)
    need(len(inside) >= 96, "malformed")
    named, signature, content = inside[:32], inside[32:96], inside[96:]
    need(any(signature), "unsigned")
    need(named == id_of(sender), "unknown-sender")
    message = b"spreekuur/1/package-signature" + data[:HEADER] + hashlib.sha256(content).digest()
    try: Ed25519PublicKey.from_public_bytes(sender[1216:]).verify(signature, message)
    except InvalidSignature: raise Refused("wrong-signature")
    return content

def is_ignorable(code):  # Default_Ignorable_Code_Point, where no category says it
    return any(low <= code <= high for low, high in [
        (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF)])
def card(data):  # §7: the card as its writer makes it, and its keys
    need(len(data) <= 8192, "too-large")
    need(data.startswith(b"spreekuur-sleutel "), "not-a-card")
    lines = [line.rstrip(" \t\r") for line in data.decode("utf-8", "replace").split("\n")]
    while lines and not lines[-1]: lines.pop()
    version = lines.pop(0)[18:]
    need(version.isdecimal() and not version.startswith("0"), "not-a-card")
    need(version == "1", "newer-version")
    def value(label):
        need(lines, "cut")
        line = lines.pop(0)
        need(line.startswith(label), "unexpected-line")
        return line[len(label):].lstrip(" ")
    name, role = value("naam:"), value("rol:")
    need(role in ("ambtenaar", "coordinator"), "unknown-role")
    keys = b""
    while True:
        need(lines, "cut")
        line = lines.pop(0)
        if line == "einde": break
        try: part = base64.b64decode(line, validate=True)
        except ValueError: part = b""
        need(len(line) == 64 and base64.b64encode(part).decode() == line, "not-base64" if lines else "cut")
        keys += part
    need(not lines, "text-after-end")
    check_keys(keys)
    name = unicodedata.normalize("NFC", name).strip()
    need(name, "empty-name")
    need(len(name) <= 100, "name-too-long")
    need(all(unicodedata.category(sign) not in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp") and not is_ignorable(ord(sign))
             for sign in name), "unreadable-name")
    encoded = base64.b64encode(keys).decode()
    rows = ["spreekuur-sleutel 1", f"naam: {name}", f"rol: {role}", *re.findall(".{64}", encoded), "einde"]
    return "".join(row + "\n" for row in rows).encode(), keys
def words(text):  # §7.1
    digest = hashlib.scrypt(text, salt=b"spreekuur/1/key-card", n=2**15, r=8, p=1, dklen=9, maxmem=2**26)
    bits = int.from_bytes(digest, "big") >> 6
    return " ".join(WORDS[bits >> 11 * place & 2047] for place in reversed(range(6)))

def main(seed, sender, *files):
    own, (_, known) = OwnKeys(bytes.fromhex(seed)), card(Path(sender).read_bytes())
    for file in map(Path, files):
        data = file.read_bytes()
        try: said = words(card(data)[0]) if file.suffix == ".card" else package(data, own, known).hex()
        except Refused as refusal: print(refusal)
        else: print("accepted\t" + said)
if __name__ == "__main__": main(*sys.argv[1:])
