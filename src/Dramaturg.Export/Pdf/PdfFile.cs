using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Dramaturg.Export.Pdf;

/// <summary>Writes the objects of a PDF file (ISO 32000-1) and its table of them. No dates and no random ids: the same objects are the same bytes.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object whose content is set later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(string content)
    {
        int number = Reserve();
        Set(number, content);
        return number;
    }

    public void Set(int number, string content) => _objects[number - 1] = Encoding.Latin1.GetBytes(content);

    public int AddStream(byte[] content)
    {
        int number = Reserve();
        _objects[number - 1] = [.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];
        return number;
    }

    public byte[] Bytes(int catalog, int info)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n%âãÏÓ\n");
        var places = new List<long>();
        for (int i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i]);
            Write("\nendobj\n");
        }

        long table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}");
        Write($"trailer\n<< /Size {places.Count + 1} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text outside pages, with all its letters.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static string Show(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
