"""How the German model is made: public parts and corpora to the files in newsfacts/model/."""
