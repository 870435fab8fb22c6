using System.Buffers.Binary;

namespace Local.Host.S3;

/// <summary>A reflected CRC of 32 or 64 bits, eight bytes at a step: the checksums that S3 clients send by default.</summary>
sealed class Crc(ulong[][] tables, int bits)
{
    ulong register = bits == 64 ? ulong.MaxValue : uint.MaxValue;

    static readonly ulong[][] crc32 = Tables(0xEDB88320), crc32C = Tables(0x82F63B78), crc64Nvme = Tables(0x9A6C9329AC4BC9B5);

    public static Crc? Named(string name) => name switch
    {
        "crc32" => new Crc(crc32, 32),
        "crc32c" => new Crc(crc32C, 32),
        "crc64nvme" => new Crc(crc64Nvme, 64),
        _ => null,
    };

    public void Append(ReadOnlySpan<byte> data)
    {
        var c = register;
        for (; data.Length >= 8; data = data[8..])
        {
            c ^= BinaryPrimitives.ReadUInt64LittleEndian(data);
            c = tables[7][(byte)c] ^ tables[6][(byte)(c >> 8)] ^ tables[5][(byte)(c >> 16)] ^ tables[4][(byte)(c >> 24)]
                ^ tables[3][(byte)(c >> 32)] ^ tables[2][(byte)(c >> 40)] ^ tables[1][(byte)(c >> 48)] ^ tables[0][c >> 56];
        }
        foreach (var b in data) c = tables[0][(byte)(c ^ b)] ^ (c >> 8);
        register = c;
    }

    public byte[] Hash()
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ~register);
        return bytes[(8 - bits / 8)..];
    }

    static ulong[][] Tables(ulong polynomial)
    {
        var tables = new ulong[8][];
        for (var t = 0; t < 8; t++)
        {
            tables[t] = new ulong[256];
            for (var i = 0; i < 256; i++)
            {
                if (t > 0)
                {
                    var before = tables[t - 1][i];
                    tables[t][i] = tables[0][(byte)before] ^ (before >> 8);
                    continue;
                }
                var c = (ulong)i;
                for (var bit = 0; bit < 8; bit++) c = (c & 1) == 1 ? polynomial ^ (c >> 1) : c >> 1;
                tables[0][i] = c;
            }
        }
        return tables;
    }
}
